import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ROUTE_SUMMARIES } from './route-summaries';

const DESCRIPTION = `责清: who owes which data to whom, where a request stands, and whether a service can run without paper.
Errors are RFC 9457 problem+json; changes need \`If-Match\`; POST accepts \`Idempotency-Key\`.`;

/** The description of the API as it stands in the code. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Zeqing 责清')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'a token of POST /oauth/token' }, 'machine')
    .addCookieAuth('__Host-zeqing', { type: 'apiKey', in: 'cookie' }, 'person')
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const operation of Object.values(document.paths).flatMap((path) => [
    path.get,
    path.post,
    path.put,
    path.patch,
    path.delete,
  ])) {
    const summary = ROUTE_SUMMARIES[operation?.operationId ?? ''];
    if (operation && summary) operation.summary = summary;
  }
  return document;
}

export function setUpOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
