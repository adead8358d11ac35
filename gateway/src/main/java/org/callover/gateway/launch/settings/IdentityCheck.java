package org.callover.gateway.launch.settings;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Map;

/** The checks of a TLS certificate, which would otherwise fail at the first request. */
final class IdentityCheck {
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");
    private static final byte[] PROBE = {1, 2, 3};

    private IdentityCheck() {}

    /** The identity, if it can be used today. */
    static Identity checked(Identity identity, String setting) throws Refusal {
        for (X509Certificate certificate : identity.chain()) {
            checkDates(certificate, setting);
        }
        try {
            if (!belongTogether(identity)) {
                throw new Refusal("the key does not belong to the certificate of " + setting
                        + ": give the key that the certificate was made for.");
            }
        } catch (GeneralSecurityException unusable) {
            throw new Refusal("the certificate of " + setting + " has a key of the type "
                    + identity.key().getAlgorithm() + ", which cannot sign: give a certificate with an RSA or EC key.");
        }
        return identity;
    }

    private static void checkDates(X509Certificate certificate, String setting) throws Refusal {
        String subject = "the certificate of " + setting + " for " + certificate.getSubjectX500Principal();
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException expired) {
            throw new Refusal(
                    subject + " expired on " + certificate.getNotAfter().toInstant() + ": renew it.");
        } catch (CertificateNotYetValidException early) {
            throw new Refusal(subject + " is valid only from "
                    + certificate.getNotBefore().toInstant()
                    + ": check the clock of this machine, or give one that is valid now.");
        }
    }

    private static boolean belongTogether(Identity identity) throws GeneralSecurityException {
        String algorithm = identity.key().getAlgorithm();
        Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(algorithm, algorithm));
        signature.initSign(identity.key());
        signature.update(PROBE);
        byte[] signed = signature.sign();
        X509Certificate own = identity.chain().get(0);
        if (!own.getPublicKey().getAlgorithm().equals(algorithm)) {
            return false;
        }
        signature.initVerify(own.getPublicKey());
        signature.update(PROBE);
        return signature.verify(signed);
    }
}
