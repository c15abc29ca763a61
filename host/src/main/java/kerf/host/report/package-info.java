/** What a run did, for people: text, a page with plots, a trace. */
package kerf.host.report;
