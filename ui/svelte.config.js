/** Read by vite-plugin-svelte and by svelte-check. */
export default {
  compilerOptions: { runes: true },
};
