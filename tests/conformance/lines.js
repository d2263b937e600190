// One JSON line per result, and tasks that each start a Java machine, a few at a time.
'use strict'

const JAVA_AT_ONCE = 2

function say(line) {
  const plain = (_, value) => (typeof value === 'bigint' ? value.toString() : value)
  process.stdout.write(JSON.stringify(line, plain) + '\n')
}

// Results in the order of the tasks, whichever ends first.
async function eachOf(tasks) {
  const results = new Array(tasks.length)
  let next = 0
  const work = async () => {
    while (next < tasks.length) {
      const mine = next++
      results[mine] = await tasks[mine]()
    }
  }
  await Promise.all(Array.from({ length: JAVA_AT_ONCE }, work))
  return results
}

module.exports = { eachOf, say }
