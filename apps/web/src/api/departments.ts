import { useQuery } from '@tanstack/react-query';
import { api, said, type Schema } from './client';

type Department = Schema<'DepartmentAnswer'>;
const PAGE = 200;

/** Every department, read page by page once and kept: the tables name departments by their ids. */
async function everyDepartment(): Promise<ReadonlyMap<string, Department>> {
  const found = new Map<string, Department>();
  for (let cursor: string | undefined, more = true; more;) {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await said(api.GET('/api/v1/departments', { params: { query } }));
    for (const department of page.items) found.set(department.id, department);
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  return found;
}

export interface Departments {
  /** The short name of a department; empty while names are being read. */
  readonly nameOf: (id: string) => string;
  readonly list: readonly Department[];
  /** Why there are none. */
  readonly error: Error | null;
}

export function useDepartments(): Departments {
  const { data, error } = useQuery({ queryKey: ['departments'], queryFn: everyDepartment, staleTime: Infinity });
  return { nameOf: (id) => data?.get(id)?.shortName ?? '', list: [...(data?.values() ?? [])], error };
}
