export { default as DomainChart } from './DomainChart.svelte';
export { default as MonthChart } from './MonthChart.svelte';
