import { operationsOf } from './operations';

it('lists the routes of a description by tag, with their permissions', () => {
  const paths = {
    '/b': { get: { tags: ['two'], summary: 'Reads.', 'x-permission': 'lists.read' }, parameters: [] },
    '/a': { post: { tags: ['one'] } },
  };
  expect(operationsOf({ paths })).toEqual([
    { key: 'post /a', tag: 'one', method: 'POST', path: '/a', summary: '', permission: null },
    { key: 'get /b', tag: 'two', method: 'GET', path: '/b', summary: 'Reads.', permission: 'lists.read' },
  ]);
});

it('finds nothing in what is no description', () => {
  expect(operationsOf(null)).toEqual([]);
});
