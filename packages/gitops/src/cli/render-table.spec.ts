import { renderTable } from './render-table';

describe('renderTable', () => {
  it('sets numbers right and text left, without blanks at the end of a line', () => {
    const rows = [
      { name: 'local', count: 7, note: '' },
      { name: 'production', count: 123, note: 'x' },
    ];
    const columns = [
      { heading: 'environment', cell: (row: (typeof rows)[0]) => row.name },
      { heading: 'files', cell: (row: (typeof rows)[0]) => row.count },
      { heading: 'note', cell: (row: (typeof rows)[0]) => row.note },
    ];
    expect(renderTable(columns, rows)).toBe(
      ['environment  files  note', 'local            7', 'production     123  x', ''].join('\n'),
    );
  });
});
