// The types of the API for apps/web, made from docs/openapi.json and nothing else.
import { readFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';

const HEAD = '// Made from docs/openapi.json by `npm run generate`. Not written by hand.\n';

export async function schemaTypes(file) {
  const nodes = await openapiTypes(JSON.parse(readFileSync(file, 'utf8')), { alphabetize: true });
  return `${HEAD}${astToString(nodes)}`;
}
