// Organisations with what they share, and the tree of areas: added and changed.
import * as z from 'zod';
import {
  areaBody,
  areaChanged,
  fileBody,
  fileTaken,
  organisationBody,
  organisationChanged,
  sharesBody,
} from '../../core/people/directory.ts';
import { jsonBody, readsItsBody } from '../http/json-body.ts';
import { signedIn } from '../http/session-door.ts';
import type { Surface } from '../http/surface.ts';
import { kept } from './people.routes.ts';
import type { PeopleFiles } from './people-files.ts';
import type { PeopleTree } from './people-tree.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

export function peopleTreeRoutes(app: Surface, tree: PeopleTree, files: PeopleFiles): void {
  app.post(
    '/api/organisations/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Adds an organisation, or gives it another name',
        tags,
        params,
        body: organisationBody,
        response: { 200: organisationChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      const body = jsonBody(request.body, organisationBody);
      return { organisation: kept(await tree.organisation(signedIn(request), id, body)) };
    },
  );
  app.post(
    '/api/organisations/:id/shares',
    {
      ...readsItsBody,
      schema: {
        summary: 'What an organisation lets the staff of others do with the data of its people',
        description: 'Decided by its own administrators alone.',
        tags,
        params,
        body: sharesBody,
        response: { 200: organisationChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      const body = jsonBody(request.body, sharesBody);
      return { organisation: kept(await tree.shares(signedIn(request), id, body)) };
    },
  );
  app.post(
    '/api/areas/:id',
    {
      ...readsItsBody,
      schema: {
        summary: 'Adds an area, or changes its name, place in the tree, named officer and contact',
        tags,
        params,
        body: areaBody,
        response: { 200: areaChanged },
      },
    },
    async (request) => {
      const { id } = request.params;
      return { area: kept(await tree.area(signedIn(request), id, jsonBody(request.body, areaBody))) };
    },
  );
  app.post(
    '/api/areas/import',
    {
      ...readsItsBody,
      schema: {
        summary: 'Areas from a CSV file: what becomes of each row',
        description: 'Every good row is kept, unless it is a dry run; every bad one is named.',
        tags,
        body: fileBody,
        response: { 200: fileTaken },
      },
    },
    async (request) => {
      const { text, isDryRun } = jsonBody(request.body, fileBody);
      return kept(await files.areas(signedIn(request), text, isDryRun));
    },
  );
}
