// Ends a test file's process that has outstayed BEATKEEPER_TEST_MINUTES, so that one hanging test does not hang all of them.
const minutes = Number(process.env.BEATKEEPER_TEST_MINUTES ?? 4);

setTimeout(() => {
  console.error(`This test file took longer than ${minutes} minutes and was ended.`);
  process.exit(1);
}, minutes * 60_000).unref();
