import { useQuery } from '@tanstack/react-query';
import { api, said, type Schema } from './client';

type Department = Schema<'DepartmentAnswer'>;
type Region = Schema<'DepartmentRegionAnswer'>;
const PAGE = 200;

interface Everybody {
  readonly departments: ReadonlyMap<string, Department>;
  readonly regions: ReadonlyMap<string, Region>;
}

/** Every department, read page by page once and kept: the tables name departments by their ids. */
async function everyDepartment(): Promise<Everybody> {
  const departments = new Map<string, Department>();
  const regions = new Map<string, Region>();
  for (let cursor: string | undefined, more = true; more;) {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await said(api.GET('/api/v1/departments', { params: { query } }));
    for (const department of page.items) departments.set(department.id, department);
    for (const region of page.regions) regions.set(region.code, region);
    cursor = page.next ?? undefined;
    more = cursor !== undefined;
  }
  return { departments, regions };
}

export interface Departments {
  /** The short name of a department; empty while names are being read. */
  readonly nameOf: (id: string) => string;
  readonly list: readonly Department[];
  /** The regions they are of, by code. */
  readonly regions: readonly Region[];
  /** Why there are none. */
  readonly error: Error | null;
}

export function useDepartments(): Departments {
  const { data, error } = useQuery({ queryKey: ['departments'], queryFn: everyDepartment, staleTime: Infinity });
  return {
    nameOf: (id) => data?.departments.get(id)?.shortName ?? '',
    list: [...(data?.departments.values() ?? [])],
    regions: [...(data?.regions.values() ?? [])],
    error,
  };
}
