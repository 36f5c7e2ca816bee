/** The pages of the workbench: each a class that gathers what it shows, and a template that sets it. */
package org.heartland.web.page;
