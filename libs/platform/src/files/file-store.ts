import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { newId, type Id, type Tx } from '@zeqing/kernel';
import { sha256 } from '../digest/digest';
import { asTx, firstRow, managerOf, rows } from '../database/unit-of-work';

const CHUNK_BYTES = 1 << 20;

export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly departmentId: Id | null;
  readonly createdBy: Id;
  readonly createdAt: Date;
  /** When the file may be removed, or null while something refers to it. */
  readonly expiresAt: Date | null;
}

export interface StoredFile {
  readonly id: Id;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Files people bring (workbooks, proofs), in PostgreSQL: they commit or vanish with the act that brought them.
 * Never the shared data itself (政务数据共享条例 第三十一条): callers accept no data files.
 */
@Injectable()
export class FileStore {
  async save(tx: Tx, file: NewFile): Promise<StoredFile> {
    const id = newId(file.createdAt.getTime());
    const hash = sha256(file.bytes).toString('hex');
    const kept = { id, name: file.name, mediaType: file.mediaType, size: file.bytes.length, sha256: hash };
    await this.#describe(tx, kept, file);
    for (let index = 0; index * CHUNK_BYTES < file.bytes.length; index++) {
      const chunk = file.bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      await rows(tx, 'INSERT INTO stored_file_chunk (file_id, index, bytes) VALUES ($1, $2, $3)', [id, index, chunk]);
    }
    return kept;
  }

  /**
   * Keeps a file as it comes, never holding more than a part of it. Null when it is longer than `limit` bytes: nothing of
   * it is kept then, whatever becomes of the transaction.
   */
  async saveStream(
    tx: Tx,
    file: Omit<NewFile, 'bytes'>,
    source: AsyncIterable<Buffer>,
    limit: number,
  ): Promise<StoredFile | null> {
    try {
      return await managerOf(tx).transaction((inner) => this.#keepParts(asTx(inner), file, source, limit));
    } catch (error) {
      if (error instanceof TooLong) return null;
      throw error;
    }
  }

  async #keepParts(
    tx: Tx,
    file: Omit<NewFile, 'bytes'>,
    source: AsyncIterable<Buffer>,
    limit: number,
  ): Promise<StoredFile> {
    const id = newId(file.createdAt.getTime());
    const hash = createHash('sha256');
    let size = 0;
    let index = 0;
    for await (const chunk of chunksOf(source)) {
      size += chunk.length;
      if (size > limit) throw new TooLong();
      hash.update(chunk);
      await rows(tx, 'INSERT INTO stored_file_chunk (file_id, index, bytes) VALUES ($1, $2, $3)', [id, index, chunk]);
      index += 1;
    }
    const kept = { id, name: file.name, mediaType: file.mediaType, size, sha256: hash.digest('hex') };
    await this.#describe(tx, kept, file);
    return kept;
  }

  /** The content part by part, in order. It ends with an exception where it is not what was brought. */
  async *parts(tx: Tx, id: Id): AsyncGenerator<Buffer> {
    const file = await this.describe(tx, id);
    const hash = createHash('sha256');
    for (let index = 0; ; index += 1) {
      const chunk = await firstRow<{ bytes: Buffer }>(
        tx,
        'SELECT bytes FROM stored_file_chunk WHERE file_id = $1 AND index = $2',
        [id, index],
      );
      if (chunk === null) break;
      hash.update(chunk.bytes);
      yield chunk.bytes;
    }
    if (file === null || hash.digest('hex') !== file.sha256) throw new Error(`file ${id} does not match its digest`);
  }

  async describe(tx: Tx, id: Id): Promise<StoredFile | null> {
    return firstRow<StoredFile>(
      tx,
      `SELECT id, name, media_type AS "mediaType", size, sha256 FROM stored_file WHERE id = $1`,
      [id],
    );
  }

  /** The whole content, checked against its digest. Null when there is no such file. */
  async read(tx: Tx, id: Id): Promise<Buffer | null> {
    const file = await this.describe(tx, id);
    if (!file) return null;
    const chunks = await rows<{ bytes: Buffer }>(
      tx,
      'SELECT bytes FROM stored_file_chunk WHERE file_id = $1 ORDER BY index',
      [id],
    );
    const content = Buffer.concat(chunks.map((chunk) => chunk.bytes));
    if (sha256(content).toString('hex') !== file.sha256) throw new Error(`file ${id} does not match its digest`);
    return content;
  }

  async #describe(tx: Tx, kept: StoredFile, file: Omit<NewFile, 'bytes'>): Promise<void> {
    await rows(
      tx,
      `INSERT INTO stored_file (id, name, media_type, size, sha256, department_id, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[kept.id, kept.name, kept.mediaType, kept.size, kept.sha256],
        ...[file.departmentId, file.createdBy, file.createdAt, file.expiresAt],
      ],
    );
  }
}

class TooLong extends Error {}

/** The same bytes in parts of one size, whatever sizes they come in. */
async function* chunksOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = [];
  let size = 0;
  for await (const part of source) {
    kept.push(part);
    size += part.length;
    if (size < CHUNK_BYTES) continue;
    const all = Buffer.concat(kept);
    let at = 0;
    for (; at + CHUNK_BYTES <= all.length; at += CHUNK_BYTES) yield all.subarray(at, at + CHUNK_BYTES);
    kept = [all.subarray(at)];
    size = all.length - at;
  }
  if (size > 0) yield Buffer.concat(kept);
}
