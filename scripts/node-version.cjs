// Loaded before every script (`node -r`), and written in the oldest JavaScript: a Node that is too old for the scripts
// themselves must still be able to say so in one line.
'use strict';

var wanted = require('../package.json').engines.node.replace('>=', '');

function isOlder(version, than) {
  var have = version.split('.').map(Number);
  var need = than.split('.').map(Number);
  return have[0] < need[0] || (have[0] === need[0] && have[1] < (need[1] || 0));
}

if (isOlder(process.versions.node, wanted)) {
  console.error('Cairn needs Node %s or newer; this is %s. See https://nodejs.org', wanted, process.version);
  process.exit(1);
}
