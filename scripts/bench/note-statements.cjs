// Loaded into a process before anything else (NODE_OPTIONS=--require): every statement it sends to PostgreSQL is written down,
// one JSON a line, with its values and milliseconds.
const fs = require('node:fs');
const { Client } = require('pg');

const file = process.env.ZEQING_STATEMENTS;
const send = Client.prototype.query;

function note(sql, values, since) {
  const ms = Number(process.hrtime.bigint() - since) / 1e6;
  fs.appendFileSync(file, `${JSON.stringify({ sql, values: values ?? [], ms })}\n`);
}

Client.prototype.query = function query(config, values, callback) {
  const sql = typeof config === 'string' ? config : config.text;
  const given = Array.isArray(values) ? values : config.values;
  const since = process.hrtime.bigint();
  if (typeof callback === 'function')
    return send.call(this, config, values, (...answer) => {
      note(sql, given, since);
      callback(...answer);
    });
  const sent = send.call(this, config, values, callback);
  if (typeof sent?.then === 'function')
    sent.then(
      () => note(sql, given, since),
      () => undefined,
    );
  return sent;
};
