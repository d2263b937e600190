// Drives a DSP with DCC's clients. First line out: the Receive Response address hosted here.
// Then one JSON object is read from standard input,
//   { "url": "http://…", "exchanges": [{ "name", "srv", "originator", "target", "fields",
//     "schemaVersion", "certificate", "key", "ownCounter", "asynchronous" }] },
// and one JSON line is written per answer: synchronous ones in order, asynchronous as they come.
'use strict'

const http = require('node:http')
const { text } = require('node:stream/consumers')
const { DccClients } = require('./dcc_clients.js')
const { eachOf, say } = require('./lines.js')

const ANSWER_MS = 3_000 // DCC's own client waits no longer
const DELIVERY_MS = 30_000

// Hosts the User's Receive Response address; `arrived(n)` resolves once n deliveries are judged.
async function receiver(clients) {
  const deliveries = []
  let waiting = () => {}
  const server = http.createServer(async (request, response) => {
    const verdict = await clients.judge(await text(request))
    response.writeHead(verdict.signed && verdict.signatureValid ? 204 : 400).end()
    deliveries.push({ contentType: request.headers['content-type'], ...verdict })
    waiting()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const arrived = (count) =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(deliveries), DELIVERY_MS)
      waiting = () => {
        if (deliveries.length < count) return
        clearTimeout(late)
        resolve(deliveries)
      }
      waiting()
    })
  return { server, arrived, address: `http://127.0.0.1:${server.address().port}/smartdcc/duis` }
}

async function post(url, signed) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: signed,
    signal: AbortSignal.timeout(ANSWER_MS),
  })
  const answer = { status: response.status, contentType: response.headers.get('content-type') }
  return { ...answer, xml: await response.text() }
}

// Signs everything, sends it in order, then judges every answer.
async function exchangeAll(clients, url, exchanges) {
  const base = Date.now()
  const numbered = exchanges.map((exchange, index) =>
    exchange.ownCounter ? exchange : { ...exchange, counter: base + index },
  )
  const signed = await eachOf(
    numbered.map((exchange) => async () => {
      const { xml, path } = clients.prepare(exchange)
      return { path, xml: await clients.sign(exchange, xml) }
    }),
  )
  const answers = []
  for (const { path, xml } of signed) answers.push(await post(url + path, xml))
  return eachOf(answers.map(({ xml, ...http }) => async () => ({ ...http, ...(await clients.judge(xml)) })))
}

async function main() {
  const clients = await DccClients.open()
  const { server, arrived, address } = await receiver(clients)
  try {
    say({ receiving: address })
    const { url, exchanges } = JSON.parse(await text(process.stdin))
    const answers = await exchangeAll(clients, url, exchanges)
    answers.forEach((answer, index) => say({ name: exchanges[index].name, ...answer }))
    const expected = exchanges.filter((exchange) => exchange.asynchronous).length
    if (expected > 0) (await arrived(expected)).forEach((delivery) => say({ delivered: true, ...delivery }))
  } finally {
    server.closeAllConnections()
    server.close()
    await clients.close()
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
