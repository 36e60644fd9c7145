import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { writeSearch, type Search } from '../app/search';

/** The filters of a list stand in the address: `const [filters, set] = useFilters(); set({ q: '卫健' })`. */
export function useFilters(): readonly [Search, (change: Search) => void] {
  const filters: Search = useSearch({ strict: false });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const navigate = useNavigate();
  const set = (change: Search): void =>
    void navigate({ href: `${path}${writeSearch({ ...filters, ...change })}`, replace: true });
  return [filters, set];
}
