import { Form } from 'antd';
import type { WrittenItem, WrittenOneThing } from './written-draft';

/** Lists of the item that is being written, as they stand in the form now. */
export function useWritten<Name extends 'questions' | 'materials' | 'evidence'>(
  name: Name,
): NonNullable<WrittenItem[Name]> {
  const form = Form.useFormInstance<WrittenItem>();
  const found: unknown = Form.useWatch<WrittenItem>((values: WrittenItem) => values[name], { form, preserve: true });
  return (found ?? []) as NonNullable<WrittenItem[Name]>;
}

/** The matters of the one-thing that is being written. */
export function useMatters(): NonNullable<WrittenOneThing['matters']> {
  const form = Form.useFormInstance<WrittenOneThing>();
  const found: unknown = Form.useWatch<WrittenOneThing>(({ matters }: WrittenOneThing) => matters, {
    ...{ form, preserve: true },
  });
  return (found ?? []) as NonNullable<WrittenOneThing['matters']>;
}
