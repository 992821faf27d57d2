import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { ROOT } from './root.js'

/** The schema as the package ships it. */
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'dist', 'schema.json'), 'utf8')) as object
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false }).addSchema(SCHEMA)

/** Of one document, found or failed; of the library's result too. */
export const isAnswer = ajv.compile({ $ref: 'urn:persian-extract:output#/$defs/answer' })
/** Of all that `--format json` writes. */
export const isOutput = ajv.compile({ $ref: 'urn:persian-extract:output' })

/** What a value has that the schema does not allow; nothing for a valid one. */
export function flaws(validate: ValidateFunction, value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
