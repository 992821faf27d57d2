#!/usr/bin/env node
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const program = join(dist, 'extract.cjs')

function read(path, encoding) {
  try {
    return readFileSync(path, encoding)
  } catch {
    return undefined
  }
}

// The bundle is ASCII, of which this makes a string soonest.
const source = read(program, 'latin1')
if (source === undefined) {
  console.error('extract: the program is not built; run `npm install` or `npm run build` first')
  process.exitCode = 2
} else {
  // What V8 compiled when the program was built, which saves a third of the start. Another version of V8 refuses it and compiles anew.
  const cachedData = read(`${program}.cache`)
  const script = new Script(source, { filename: program, cachedData })
  script.runInThisContext()(require, dist)
}
