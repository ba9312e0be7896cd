'use strict';
// Validates folders that hold a datapackage.json: the descriptor against its profile, every row of
// every CSV file against its Table Schema, every foreign key. One line per error; exit 1 when there is one.
const fs = require('fs');
const os = require('os');
const path = require('path');
const { Package } = require('datapackage');

// The library takes the byte order mark of the Excel dialect for part of the first column's name;
// it gets a copy without.
function withoutMarks(folder) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'data-package-'));
  for (const name of fs.readdirSync(folder).filter((n) => n.endsWith('.csv') || n === 'datapackage.json')) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    fs.writeFileSync(path.join(copy, name), text.replace(/^\uFEFF/, ''));
  }
  return copy;
}

function details(error) {
  return [error.message, ...(error.errors || []).map((e) => e.message)].join(' ');
}

async function resourceErrors(resource) {
  const errors = (resource.errors || []).map((e) => `${resource.name}: ${details(e)}`);
  let rows = 0;
  try {
    for (const row of await resource.read({ relations: true, forceCast: true })) {
      if (row instanceof Error) {
        errors.push(`${resource.name} row ${row.rowNumber}: ${details(row)}`);
      } else {
        rows++;
      }
    }
  } catch (error) {
    errors.push(`${resource.name}: ${details(error)}`);
  }
  return { rows, errors };
}

async function validate(folder) {
  const copy = withoutMarks(folder);
  try {
    return await validateCopy(folder, copy);
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
}

async function validateCopy(folder, copy) {
  const data = await Package.load(`${copy}/datapackage.json`, { basePath: copy });
  const errors = data.errors.map((e) => `descriptor: ${details(e)}`);
  let rows = 0;
  for (const resource of data.resources) {
    const result = await resourceErrors(resource);
    rows += result.rows;
    errors.push(...result.errors);
  }
  errors.forEach((e) => console.log(`${folder}: ${e}`));
  console.log(`${folder}: ${data.resources.length} files, ${rows} rows, ${errors.length} errors`);
  return errors.length;
}

(async () => {
  let errors = 0;
  for (const folder of process.argv.slice(2)) {
    errors += await validate(folder);
  }
  process.exitCode = errors === 0 ? 0 : 1;
})().catch((error) => {
  console.error(`validate: ${details(error)}`);
  process.exitCode = 2;
});
