import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadTexts } from '../i18n/i18n';

/** A part of another feature that few need: it comes with its words once it is shown, and nobody else waits for it. */
export function lazyPart<Props>(
  feature: string,
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts(feature)]);
    return { default: part };
  });
}
