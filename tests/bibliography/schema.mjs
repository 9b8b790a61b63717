// A validator of JSON Schema for a schema in this folder, or anywhere. As a program: node schema.mjs <schema> <file>;
// exit code 1 if it does not validate.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'

export function validator(file) {
    const ajv = new Ajv({ strict: false, allErrors: false })
    addFormats.default(ajv)
    return ajv.compile(JSON.parse(readFileSync(resolve(fileURLToPath(new URL('.', import.meta.url)), file), 'utf8')))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const validate = validator(resolve(process.argv[2]))
    const data = JSON.parse(readFileSync(process.argv[3], 'utf8'))
    const valid = validate(data)
    console.log(valid ? `${data.length} items: valid` : JSON.stringify(validate.errors, null, 2))
    process.exit(valid ? 0 : 1)
}
