package org.callover.gateway.pages;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;
import org.callover.gateway.pages.SiteFiles.SiteFile;

/** A servlet for the files that pages load. Nobody needs a key for them, as they hold no figures. */
@WebServlet(SiteFiles.PLACE + "*")
public class SiteFilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final String UNCHANGING = "public, max-age=31536000, immutable";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteFile> found = SiteFiles.at(request.getRequestURI());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CodedBytes bytes =
                CodedBytes.of(found.get().bytes(), AcceptedCodings.of(request.getHeaders(AcceptedCodings.HEADER)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, UNCHANGING);
        response.setHeader(HttpHeaders.VARY, AcceptedCodings.HEADER);
        response.setContentType(found.get().mediaType());
        response.setContentLength(bytes.length());
        if (bytes.isGzip()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Coding.GZIP_NAME);
        }
        response.getOutputStream().write(bytes.bytes());
    }
}
