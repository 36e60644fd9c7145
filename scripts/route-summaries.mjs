// What each route is for, as its method's docstring says, for the OpenAPI document: swc drops comments, so they are
// collected from the sources into a file of their own.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { format } from 'prettier';

/** The text of `apps/api/src/route-summaries.ts` as the controllers in that folder stand. */
export async function routeSummaries(folder) {
  const found = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.controller.ts'))
    .sort()
    .flatMap((name) => summariesOf(path.join(folder, name)));
  const entries = found.map(([operation, summary]) => `  ${operation}: ${JSON.stringify(summary)},`);
  const text = `/** Generated from the docstrings of the controllers by \`npm run generate\`; do not edit. */
export const ROUTE_SUMMARIES: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`;
  return format(text, { parser: 'typescript', singleQuote: true, printWidth: 120, trailingComma: 'all' });
}

function summariesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  source.forEachChild((node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const controller = node.name.text.replace(/Controller$/, '');
    for (const member of node.members) {
      const [comment] = ts.getJSDocCommentsAndTags(member);
      const text = comment && ts.getTextOfJSDocComment(comment.comment);
      if (ts.isMethodDeclaration(member) && text)
        found.push([`${controller}_${member.name.getText(source)}`, text.replace(/\s+/g, ' ').trim()]);
    }
  });
  return found;
}
