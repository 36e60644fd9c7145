import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { OfficialDocument } from '@zeqing/kernel';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RenderAnswer, RenderOrder } from './render-thread';
import type { DocumentFormat, RenderedDocument } from './rendered-document';

const PATIENCE_MILLISECONDS = 30_000;
/** MiB of heap the thread may take; one document beyond it fails, not this process. */
const HEAP = 512;
/** Documents that may wait for the thread at a time. */
const MOST_WAITING = 64;
const COMPILED_THREAD = 'render-thread.js';

/** Under jest this file is TypeScript; the thread is always the compiled one. */
const threadPath = (): string =>
  __filename.endsWith('.ts')
    ? path.resolve(__dirname, '../../../../dist/libs/platform/src/documents', COMPILED_THREAD)
    : path.join(__dirname, COMPILED_THREAD);

interface Waiting {
  readonly resolve: (made: RenderedDocument) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Renders official documents in a thread of its own, so that setting a page never holds up a request. The thread
 * starts with the first document and keeps its fonts; one that hangs or dies fails what it had and is replaced.
 */
@Injectable()
export class DocumentRenderer implements OnModuleDestroy {
  #thread: Worker | null = null;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** The document in a format; null when too many are waiting already. Patience in milliseconds. */
  async render(
    document: OfficialDocument,
    format: DocumentFormat,
    patience = PATIENCE_MILLISECONDS,
  ): Promise<RenderedDocument | null> {
    if (this.#waiting.size >= MOST_WAITING) return null;
    const thread = (this.#thread ??= this.#start());
    const order: RenderOrder = { number: (this.#number += 1), format, document };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(thread, new Error('rendering took too long')), patience);
      this.#waiting.set(order.number, { resolve, reject, timer });
      thread.ref();
      thread.postMessage(order);
    });
  }

  async onModuleDestroy(): Promise<void> {
    const thread = this.#thread;
    if (thread) this.#fail(thread, new Error('the renderer was closed'));
    await thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(threadPath(), { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
    thread.on('message', (answer: RenderAnswer) => this.#settle(thread, answer));
    thread.on('error', (error) => this.#fail(thread, error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => this.#fail(thread, new Error('the rendering thread ended')));
    return thread;
  }

  #settle(thread: Worker, answer: RenderAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) thread.unref();
    if (!waiting) return;
    clearTimeout(waiting.timer);
    if ('fault' in answer) waiting.reject(new Error(answer.fault));
    else waiting.resolve({ bytes: Buffer.from(answer.bytes), missing: answer.missing });
  }

  /** Everything the thread had fails; the next document starts another one. */
  #fail(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { timer, reject } of waiting) {
      clearTimeout(timer);
      reject(error);
    }
    void thread.terminate();
  }
}
