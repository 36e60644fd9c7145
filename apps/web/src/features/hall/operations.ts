/** One route as the served description tells it. */
export interface Operation {
  readonly key: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Null for routes that are open to everybody. */
  readonly permission: string | null;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Told = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const recordOf = (value: unknown): Told => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The routes of an OpenAPI document by tag and path. */
export function operationsOf(document: unknown): readonly Operation[] {
  const paths = recordOf(recordOf(document)['paths']);
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const told = recordOf(methods)[method];
      return told === undefined ? [] : [operationOf(path, method, recordOf(told))];
    }),
  );
  return found.sort((a, b) => (a.tag === b.tag ? 0 : a.tag < b.tag ? -1 : 1));
}

function operationOf(path: string, method: string, told: Told): Operation {
  const tags = told['tags'];
  return {
    key: `${method} ${path}`,
    tag: textOf(Array.isArray(tags) ? tags[0] : ''),
    method: method.toUpperCase(),
    path,
    summary: textOf(told['summary']),
    permission: typeof told['x-permission'] === 'string' ? told['x-permission'] : null,
  };
}
