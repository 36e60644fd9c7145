/** `不涉及国家秘密`, `非工作秘密`: the words stand there to say that there are none. */
const DENIED = /(?:不|未|非|无|没有)[^,,。;；、]{0,6}(?:国家秘密|工作秘密)(?:[、和或及与](?:国家秘密|工作秘密))*/gu;
const SECRET = /国家秘密|工作秘密/u;

/**
 * Whether a text says that it holds state or work secrets, which are no government data and may not enter at all.
 * Source: Decree 809 art. 3.
 */
export const namesSecrets = (text: string): boolean =>
  SECRET.test(text.normalize('NFKC').replace(/\s+/gu, '').replace(DENIED, ''));
