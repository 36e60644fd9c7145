import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { isPermission, type Permission } from '@zeqing/organisation';
import { PERMISSION } from '../../src/http/access';

/** A JSON Schema of the document, as far as the tests read it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Media {
  readonly schema?: Schema;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** One route of the document; `name` is "GET /api/v1/requests/{id}". */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

export const routesOf = (document: OpenAPIObject): readonly Route[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation
        ? [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, operation }]
        : [];
    }),
  );

export const schemasOf = (document: OpenAPIObject): Readonly<Record<string, Schema>> =>
  document.components?.schemas ?? {};

/** A handler of the running application: its route's name, and the permission it asks for (null: public). */
export interface Handler {
  readonly name: string;
  readonly permission: Permission | null;
}

/** Every handler of every controller, read from the decorators, whether the document knows it or not. */
export function handlersOf(app: INestApplication): readonly Handler[] {
  const scanner = app.get(MetadataScanner, { strict: false });
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        const verb: unknown = handler && Reflect.getMetadata(METHOD_METADATA, handler);
        if (!handler || typeof verb !== 'number' || !metatype) return [];
        const path = [metatype, handler].map((target) => tidy(Reflect.getMetadata(PATH_METADATA, target))).join('');
        const said: unknown = Reflect.getMetadata(PERMISSION, handler) ?? Reflect.getMetadata(PERMISSION, metatype);
        const permission = typeof said === 'string' && isPermission(said) ? said : null;
        return [{ name: `${RequestMethod[verb] ?? ''} ${path === '' ? '/' : path}`, permission }];
      });
    });
}

/** `:id` becomes `{id}`; slashes around are dropped and one is put before. */
function tidy(path: unknown): string {
  const plain = String(path)
    .replace(/^\/+|\/+$/g, '')
    .replace(/:(\w+)/g, '{$1}');
  return plain === '' ? '' : `/${plain}`;
}
