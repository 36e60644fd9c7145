import { Injectable } from '@nestjs/common';
import { newId, type Id, type Tx } from '@zeqing/kernel';
import { sha256 } from '../digest/digest';
import { firstRow, rows } from '../database/unit-of-work';

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
    await rows(
      tx,
      `INSERT INTO stored_file (id, name, media_type, size, sha256, department_id, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        file.name,
        file.mediaType,
        file.bytes.length,
        hash,
        file.departmentId,
        file.createdBy,
        file.createdAt,
        file.expiresAt,
      ],
    );
    for (let index = 0; index * CHUNK_BYTES < file.bytes.length; index++) {
      const chunk = file.bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      await rows(tx, 'INSERT INTO stored_file_chunk (file_id, index, bytes) VALUES ($1, $2, $3)', [id, index, chunk]);
    }
    return { id, name: file.name, mediaType: file.mediaType, size: file.bytes.length, sha256: hash };
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
}
