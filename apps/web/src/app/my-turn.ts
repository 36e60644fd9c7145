import { useMe } from './session';

/** Of the states named by the role whose turn they are: those of my posts, each once. */
export function useMyTurn<State extends string>(turns: Readonly<Record<string, readonly State[]>>): State[] {
  const roles = new Set<string>(useMe()?.posts.map(({ role }) => role));
  return [...new Set(Object.entries(turns).flatMap(([role, states]) => (roles.has(role) ? states : [])))];
}
