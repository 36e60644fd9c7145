import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the build of apps/web made: beside the compiled api, or below dist/ when the api runs from its sources. */
const WEB_FOLDERS = [path.resolve(__dirname, '../../../../web'), path.resolve(__dirname, '../../../../dist/web')];
/** First words of paths that are never a page of the web. */
const NOT_PAGES = new Set(['api', 'oauth', 'assets', 'livez', 'readyz', 'startupz', 'metrics']);

export function webFolder(): string | null {
  return WEB_FOLDERS.find((folder) => existsSync(path.join(folder, 'index.html'))) ?? null;
}

/** Whether a browser asks for a page of the web, whose address the router in the browser understands. */
export function isPage(method: string, url: string, accept: string | undefined): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [first = ''] = (url.split('?')[0] ?? '').split('/').filter(Boolean);
  return !NOT_PAGES.has(first) && (first === '' || (accept ?? '').includes('text/html'));
}

/**
 * Serves the built web: its hashed files for a year, its page for every address no route of the API answers. The page
 * itself is asked for again each time, so that a new version is seen at once.
 */
export async function serveWeb(fastify: FastifyInstance): Promise<void> {
  const folder = webFolder();
  if (folder !== null)
    await fastify.register(fastifyStatic, {
      root: path.join(folder, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    });
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.is404 || !isPage(request.method, request.url, request.headers.accept)) return undefined;
    if (folder === null) return reply.type('text/plain; charset=utf-8').send('The web is not built: npm run build');
    const page = await readFile(path.join(folder, 'index.html'));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}
