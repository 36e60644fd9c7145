// Somebody who asks the same thing so many times a second, whatever else is going on.

/** Starts asking; `stop()` answers the milliseconds each answer took. Refusals end the bench. */
export function steady(url, cookie, perSecond) {
  const [waits, failures, open] = [[], [], new Set()];
  const ask = async () => {
    const begin = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    waits.push(performance.now() - begin);
  };
  const timer = setInterval(() => {
    const asked = ask().catch((error) => failures.push(error));
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  }, 1_000 / perSecond);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      if (failures.length > 0) throw failures[0];
      return waits;
    },
  };
}
