import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@zeqing/kernel';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export class DemoLoginAnswer {
  @ApiProperty() login!: string;
  @ApiProperty() password!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty() department!: string;
}

/** The logins the demonstration was seeded with; none when it was not, or not on this machine. */
export async function demoLogins(home: string): Promise<DemoLoginAnswer[]> {
  try {
    const written: unknown = JSON.parse(await readFile(path.join(home, 'demo-credentials.json'), 'utf8'));
    const people = (written as { readonly people?: unknown }).people;
    return Array.isArray(people) ? people.map(loginOf).filter((login) => login !== null) : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function loginOf(person: unknown): DemoLoginAnswer | null {
  const told = (person ?? {}) as Readonly<Record<string, unknown>>;
  const { login, password, name, department } = told;
  const role = ROLES.find((one) => one === told['role']);
  return typeof login === 'string' &&
    typeof password === 'string' &&
    typeof name === 'string' &&
    typeof department === 'string' &&
    role !== undefined
    ? { login, password, name, department, role }
    : null;
}
