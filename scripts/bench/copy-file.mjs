// COPY of a file into a table, as a client of PostgreSQL does it.
import fs from 'node:fs';
import { once } from 'node:events';

/** Runs `statement` (COPY … FROM STDIN) with the bytes of the file; answers milliseconds. */
export function copyFile(client, statement, file) {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection) => connection.query(statement),
      handleCopyInResponse: async (connection) => {
        for await (const part of fs.createReadStream(file, { highWaterMark: 1 << 18 })) {
          connection.sendCopyFromChunk(part);
          if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
        }
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(performance.now() - begin),
      handleError: reject,
    });
  });
}
