import { Form } from 'antd';
import { createContext, use, type ComponentProps, type ReactNode } from 'react';
import { inLanguage } from '../../i18n/i18n';
import type { Fault } from './draft-words';

/** The faults of the draft that is being written. */
export const Faulty = createContext<readonly Fault[]>([]);

/** What is wrong at one place of the content, in the language spoken. */
export function useFaultsAt(pointer: string): readonly string[] {
  return use(Faulty)
    .filter((fault) => fault.pointer === `/content/${pointer}`)
    .map(({ mend }) => inLanguage(mend));
}

interface FieldProps extends Omit<ComponentProps<typeof Form.Item>, 'help' | 'validateStatus'> {
  /** Where it stands in the content, as `materials/0/name`. */
  readonly at: string;
  readonly children: ReactNode;
}

/** A field with what is wrong with it, by which rule. */
export function Field({ at, children, ...item }: FieldProps): ReactNode {
  const faults = useFaultsAt(at);
  const help = faults.length === 0 ? {} : { help: faults.join(' '), validateStatus: 'warning' as const };
  return (
    <Form.Item {...item} {...help}>
      {children}
    </Form.Item>
  );
}

/** What is wrong with a part as a whole. */
export function PartFaults({ at }: { readonly at: string }): ReactNode {
  const faults = useFaultsAt(at);
  return faults.map((fault) => (
    <p key={fault} className="fault" role="status">
      {fault}
    </p>
  ));
}
