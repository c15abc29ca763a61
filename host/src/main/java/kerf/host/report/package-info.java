/** What a run or an evaluation did, for people: text, a page with plots, a trace. */
package kerf.host.report;
