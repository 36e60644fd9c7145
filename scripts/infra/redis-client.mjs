// Just enough of the Redis protocol to ask whether a server answers with our password; no npm package needed.
import net from 'node:net';
import tls from 'node:tls';

const DEFAULT_PORT = 6379;
const encode = (words) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;

/**
 * Sends AUTH (when the URL has a password) and PING.
 * Answers undefined when PONG came back, else the reason as a text without the password.
 */
export function pingRedis(url, limitMs = 2_000) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secret = decodeURIComponent(password);
  const login = username ? ['AUTH', decodeURIComponent(username), secret] : ['AUTH', secret];
  const commands = [...(secret ? [login] : []), ['PING']];
  return new Promise((resolve) => {
    const target = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || DEFAULT_PORT };
    const socket = protocol === 'rediss:' ? tls.connect({ ...target, servername: target.host }) : net.connect(target);
    let reply = '';
    const finish = (reason) => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(limitMs, () => finish(`no answer in ${limitMs / 1000} s`));
    socket.on('error', (error) => finish(error.code ?? error.message));
    socket.on('close', () => finish('the connection was closed'));
    socket.on(protocol === 'rediss:' ? 'secureConnect' : 'connect', () => socket.write(commands.map(encode).join('')));
    socket.on('data', (text) => {
      reply += text;
      const refusal = /^-(.*)\r\n/m.exec(reply);
      if (refusal) finish(refusal[1]);
      else if (reply.includes('+PONG\r\n')) finish(undefined);
    });
  });
}
