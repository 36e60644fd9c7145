import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, localDateOf, systemClock, type Clock, type LocalDate } from '@zeqing/kernel';
import { SEEDS } from '../seed-demo';
import type { Cast } from './cast';
import type { Player } from './player';

const PAUSE_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 60_000;

/** Where the story plays: its people, the listener, and the waiting for what the worker does. */
export class Stage {
  constructor(
    readonly cast: Cast,
    readonly tell: (line: string) => void,
    /** Called at the moment the worker is given a supply to check; a test does harm here. */
    readonly atSupply: () => Promise<void> = async () => undefined,
    private readonly clock: Clock = systemClock,
  ) {}

  /** The civil day of the story, so many days later. */
  day(later = 0): LocalDate {
    return addDays(localDateOf(this.clock.now()), later);
  }

  seedFile(name: string): Promise<Buffer> {
    return readFile(path.join(SEEDS, name));
  }

  /** Waits until a long work has succeeded. */
  async operation(player: Player, id: string): Promise<void> {
    const ended = await this.until(`operation ${id}`, async () => {
      const operation = await player.get<{ state: string; error: unknown }>(`/api/v1/operations/${id}`);
      return operation.state === 'succeeded' || operation.state === 'failed' ? operation : null;
    });
    if (ended.state === 'failed') throw new Error(`operation ${id} failed: ${JSON.stringify(ended.error)}`);
  }

  /** Asks again until there is an answer. */
  async until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
    for (const end = Date.now() + PATIENCE_MILLISECONDS; Date.now() < end;) {
      const answer = await ask();
      if (answer !== null) return answer;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    throw new Error(`waited ${PATIENCE_MILLISECONDS / 1000} s in vain for ${what}`);
  }
}
