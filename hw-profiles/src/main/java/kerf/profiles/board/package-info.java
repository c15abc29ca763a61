/**
 * Devices as data: what their makers or others say of them, with the source of each number, and
 * what nobody says.
 */
package kerf.profiles.board;
