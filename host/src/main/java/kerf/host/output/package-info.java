/** How results reach people and programs: tables, JSON lines, CSV, progress. */
package kerf.host.output;
