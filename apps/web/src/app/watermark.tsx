import { useEffect, useState, type ReactNode } from 'react';
import { useMe } from './session';

const MINUTE_MS = 60_000;
const stamp = (): string => new Date().toLocaleString('sv-SE').slice(0, 16);
const escaped = (text: string): string => text.replaceAll(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Who looked, and when, faintly over every page and every print. */
export function Watermark(): ReactNode {
  const me = useMe();
  const [now, setNow] = useState(stamp);
  useEffect(() => {
    const timer = setInterval(() => setNow(stamp()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  if (!me) return null;
  const text = escaped(`${me.person.name} ${me.person.login} ${now}`);
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="240"><text x="20" y="150" transform="rotate(-18 210 120)" font-size="15" font-family="sans-serif" fill="#1b2733" fill-opacity="0.055">${text}</text></svg>`;
  return (
    <div
      aria-hidden
      className="watermark"
      style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(tile)}")` }}
    />
  );
}
