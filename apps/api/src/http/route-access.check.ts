import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION, PUBLIC } from './access';

/** Refuses to start while a route says neither `@Permit` nor `@Public`: forgetting is not permission. */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undecided = this.discovery.getControllers().flatMap(({ instance, metatype, name }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (!handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
        const decided = [PUBLIC, PERMISSION].some(
          (key) => this.reflector.getAllAndOverride<unknown>(key, [handler, metatype]) !== undefined,
        );
        return decided ? [] : [`${name}.${method}`];
      });
    });
    if (undecided.length > 0)
      throw new Error(`These routes say neither @Permit(…) nor @Public(): ${undecided.join(', ')}. Add one of them.`);
  }
}
