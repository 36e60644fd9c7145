import type { Stage } from './stage';

/** The demonstration city's departments by id and by full name. */
export interface Departments {
  nameOf(id: string): string;
  idOf(name: string): string;
}

export async function readDepartments(stage: Stage): Promise<Departments> {
  const supervisor = await stage.cast.person('supervisor');
  const { items } = await supervisor.get<{ items: { id: string; name: string }[] }>(
    '/api/v1/departments?region=999900&limit=200',
  );
  return {
    nameOf: (id) => items.find((department) => department.id === id)?.name ?? '外部单位',
    idOf: (name) => {
      const found = items.find((department) => department.name === name);
      if (!found) throw new Error(`the demonstration city has no ${name}`);
      return found.id;
    },
  };
}
