// DCC's clients without a DSP: one JSON object in, { "requests": [exchange …], "answers": [xml …] };
// one JSON line out for each, in order: the signed request, or what DCC's clients say of the answer.
'use strict'

const { text } = require('node:stream/consumers')
const { DccClients } = require('./dcc_clients.js')
const { eachOf, say } = require('./lines.js')

async function main() {
  const { requests, answers } = JSON.parse(await text(process.stdin))
  const clients = await DccClients.open()
  const signing = requests.map((exchange) => async () => {
    const { xml, path } = clients.prepare(exchange)
    return { name: exchange.name, path, signed: await clients.sign(exchange, xml) }
  })
  const judging = answers.map((xml) => async () => clients.judge(xml))
  try {
    for (const line of await eachOf([...signing, ...judging])) say(line)
  } finally {
    await clients.close()
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
