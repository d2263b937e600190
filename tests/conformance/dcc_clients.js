// DCC's own clients, used as they come: templates are filled, signed, validated and parsed by them.
// Nothing here knows the rules of DUIS; whatever is wrong must show in what DCC's clients say.
'use strict'

const { execFile } = require('node:child_process')
const { mkdtemp, rm } = require('node:fs/promises')
const { tmpdir } = require('node:os')
const path = require('node:path')

const { BoxedKeyStore } = require('@smartdcc/dccboxed-keystore')
const { constructDuis, parseDuis } = require('@smartdcc/duis-parser')
const { signDuis, validateDuis } = require('@smartdcc/duis-sign-wrap')
const { loadTemplates } = require('@smartdcc/duis-templates')

const TEMPLATE_OF = require('./templates.json')

const SIGNING_TOOL = path.join(path.dirname(require.resolve('@smartdcc/duis-sign-wrap')), 'tool.jar')
const SIGNING_CLASS = 'uk.co.smartdcc.boxed.xmldsig.Sign'
// The templates say 5.2, a version that was not published; the signing tool's schema is 5.1.
const TEMPLATE_VERSION = 'schemaVersion="5.2"'
const SERVICES = {
  'Non-Device Service': '/api/v1/serviceD',
  'Send Command Service': '/api/v1/serviceS',
  'Transform Service': '/api/v1/serviceT',
}

class DccClients {
  // A folder of our own for the key store's working copy; `close` removes it.
  static async open() {
    const folder = await mkdtemp(path.join(tmpdir(), 'dcc-clients-'))
    // Nothing listens at this address: a certificate that the store lacks stays unknown.
    const keyStore = await BoxedKeyStore.new('127.0.0.1:9', path.join(folder, 'keys.json'))
    return new DccClients(folder, keyStore, await loadTemplates({}))
  }

  constructor(folder, keyStore, templates) {
    this.folder = folder
    this.keyStore = keyStore
    this.templates = templates
  }

  async close() {
    await this.keyStore.cleanup()
    await rm(this.folder, { recursive: true })
  }

  // The unsigned request of an exchange, and the path of the service it goes to.
  prepare(exchange) {
    const template = this.templates[TEMPLATE_OF[exchange.srv]]
    if (!template) throw new Error(`DCC has no template for ${exchange.srv}`)
    const request = structuredClone(template.simplified)
    const { originator, target, counter } = exchange
    request.header.requestId.originatorId = originator
    if (target) request.header.requestId.targetId = target
    request.header.requestId.counter = BigInt(counter ?? 0)
    const [root] = Object.keys(request.body)
    if (exchange.fields) request.body[root] = filled(request.body[root], exchange.fields)
    const version = `schemaVersion="${exchange.schemaVersion ?? '5.1'}"`
    const xml = constructDuis('simplified', request).replace(TEMPLATE_VERSION, version)
    return { xml, path: SERVICES[request.header.commandVariant.webService] }
  }

  // Without a counter the tool writes its own (milliseconds since the epoch). With a certificate
  // and key named, DCC's tool signs with those instead of the ones inside it.
  sign(exchange, xml) {
    const preserveCounter = exchange.counter !== undefined
    if (!exchange.certificate) return signDuis({ xml, preserveCounter })
    const flags = preserveCounter ? ['--preserveCounter'] : []
    const args = ['-cp', SIGNING_TOOL, SIGNING_CLASS, '-', ...flags]
    return piped('java', [...args, exchange.certificate, exchange.key], xml)
  }

  // What DCC's clients make of an answer: the tool lets an unsigned Response pass, so that is told.
  async judge(xml) {
    const serial = /X509SerialNumber>(\d+)</.exec(xml)?.[1]
    const signer = serial ? await this.owner(BigInt(serial)) : null
    try {
      const content = parseDuis('simplified', await validateDuis({ xml }))
      const { responseCode } = content.header
      return { signed: Boolean(serial), signatureValid: true, signer, responseCode, parsed: content }
    } catch (error) {
      return { signed: Boolean(serial), signatureValid: false, signer, error: error.message }
    }
  }

  async owner(serial) {
    const found = await this.keyStore.query({ serial, lookup: 'certificate' }).catch(() => null)
    return found && { eui: found.eui.toString(), role: found.role }
  }
}

// The template's fields with those of the exchange; null takes a field out.
function filled(fields, changes) {
  const merged = { ...fields, ...changes }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
}

function piped(command, args, input) {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { encoding: 'utf8' }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout),
    )
    child.stdin.end(input)
  })
}

module.exports = { DccClients }
