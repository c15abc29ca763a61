/** What a device is to the rest of Kerf: the service interface that every back end implements. */
package kerf.accel;
