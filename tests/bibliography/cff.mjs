// Validates files of CITATION.cff's references: node cff.mjs FILE... Exit code 1 if one does not validate.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { validator } from './schema.mjs'

const validate = validator('citation-cff-references.schema.json')
let wrong = 0
for (const file of process.argv.slice(2)) {
    const references = load('cff-version: 1.2.0\n' + readFileSync(file, 'utf8')).references
    const valid = references === undefined || validate({ references })
    if (!valid) wrong++
    console.log(`${file}: ${references?.length ?? 0} references, ${valid ? 'valid' : JSON.stringify(validate.errors)}`)
}
process.exit(wrong > 0 ? 1 : 0)
