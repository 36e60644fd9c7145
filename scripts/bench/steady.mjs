// Somebody who asks the same thing so many times a second, whatever else is going on.

/** Milliseconds until the whole answer had come; infinite where it was refused or never came. */
async function asked(url, cookie) {
  const begin = performance.now();
  try {
    const answer = await fetch(url, { headers: { cookie } });
    await answer.arrayBuffer();
    return answer.ok ? performance.now() - begin : Infinity;
  } catch {
    return Infinity;
  }
}

/** Starts asking; `stop()` answers the milliseconds each answer took. A refusal took forever: it is no answer. */
export function steady(url, cookie, perSecond) {
  const answers = [];
  const timer = setInterval(() => answers.push(asked(url, cookie)), 1_000 / perSecond);
  return {
    stop() {
      clearInterval(timer);
      return Promise.all(answers);
    },
  };
}

/** How many of the answers were refusals. */
export const refusedOf = (waits) => waits.filter((wait) => wait === Infinity).length;
